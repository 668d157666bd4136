//! Names of persons in the nominative, of those that stand in another case: «Олега Чемезова» is Олег Чемезов.
//!
//! A given name and a family name agree in gender and case, which tells most forms apart (Rosenthal, *Spravochnik po
//! pravopisaniyu*, on the declension of surnames). What stays ambiguous is settled by the given names of women below: «Ольгу
//! Чемезову» is a woman in the accusative, «Олегу Чемезову» a man in the dative.

/// Given names of women that end in -а or -я. Others are taken for men's where the endings allow both.
const WOMEN: &str = "агата айгуль аксинья алевтина алена алёна александра алина алиса алла альбина амина анастасия ангела \
    анжелика анна антонина арина валентина валерия варвара василиса вера вероника виктория галина гульнара дана дарина дарья \
    диана евгения екатерина елена елизавета жанна зарина зинаида зоя илона инга инна ирина камила карина катерина кира \
    кристина ксения лада лариса лейла лилия лина лидия людмила майя маргарита марианна марина мария марта мила милана надежда \
    наталия наталья ника нина нонна оксана олеся ольга полина раиса регина римма роза роксана сабина светлана снежана софия \
    софья стефания таисия тамара татьяна ульяна урсула фатима эвелина элина эльвира эмилия эмма юлия яна ярослава";
/// Men's that do.
const MEN: &str = "никита илья фома лука данила савва кузьма гаврила муса иса мустафа абдулла хамза яхья";

/// Endings of a man's family name in the genitive or accusative, the dative, the instrumental, the prepositional, and of the
/// nominative. The first that fits counts.
const OF_MEN: [([&str; 4], &str); 11] = [
    (["ова", "ову", "овым", "ове"], "ов"),
    (["ева", "еву", "евым", "еве"], "ев"),
    (["ёва", "ёву", "ёвым", "ёве"], "ёв"),
    (["ина", "ину", "иным", "ине"], "ин"),
    (["ына", "ыну", "ыным", "ыне"], "ын"),
    (["ского", "скому", "ским", "ском"], "ский"),
    (["цкого", "цкому", "цким", "цком"], "цкий"),
    (["ого", "ому", "ым", "ом"], "ый"),
    (["его", "ему", "им", "ем"], "ий"),
    (["ича", "ичу", "ичем", "иче"], "ич"),
    (["а", "у", "ом", "е"], ""),
];
/// The same of a woman's: genitive, dative, accusative, instrumental.
const OF_WOMEN: [([&str; 4], &str); 7] = [
    (["овой", "овой", "ову", "овой"], "ова"),
    (["евой", "евой", "еву", "евой"], "ева"),
    (["ёвой", "ёвой", "ёву", "ёвой"], "ёва"),
    (["иной", "иной", "ину", "иной"], "ина"),
    (["ской", "ской", "скую", "ской"], "ская"),
    (["цкой", "цкой", "цкую", "цкой"], "цкая"),
    (["вны", "вне", "вну", "вной"], "вна"),
];
/// The same of given names: of men, then of women.
const GIVEN_MEN: [([&str; 4], &str); 3] =
    [(["а", "у", "ом", "е"], ""), (["я", "ю", "ем", "е"], "й"), (["я", "ю", "ем", "е"], "ь")];
const GIVEN_WOMEN: [([&str; 4], &str); 3] =
    [(["ы", "е", "у", "ой"], "а"), (["и", "е", "у", "ой"], "а"), (["и", "е", "ю", "ей"], "я")];

fn is_listed(list: &str, name: &str) -> bool {
    list.split(' ').any(|known| known == name)
}

fn is_consonant(c: char) -> bool {
    "бвгджзклмнпрстфхцчшщ".contains(c)
}

/// A word without the ending that a case gives it, and with that of its nominative, if it fits.
fn undone(word: &str, case: usize, (endings, nominative): &([&str; 4], &str)) -> Option<String> {
    let stem = word.strip_suffix(endings[case])?;
    let last = stem.chars().next_back().filter(|_| stem.chars().nth(1).is_some())?;
    let fits = match *nominative {
        "" => is_consonant(last),
        "й" => !is_consonant(last),
        "ь" => matches!(last, 'р' | 'л' | 'н'),
        "а" if endings[case] == "и" => "гкхжшчщ".contains(last),
        "а" => is_consonant(last),
        _ => true,
    };
    fits.then(|| format!("{stem}{nominative}"))
}

/// The words of a person's name, given name first, in the nominative, where they stand in another case for sure: what could be
/// a woman's name as well has to be a man's that is known.
pub(in crate::language) fn nominative(words: &[&str], is_man: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let [given, rest @ ..] = words else { return None };
    if rest.is_empty() {
        return None;
    }
    // Asked last: most names have endings that settle it.
    let is_nominative = || {
        let small = crate::normal::lowercase(given);
        is_listed(WOMEN, &small) || is_listed(MEN, &small)
    };
    let readings = [(&GIVEN_WOMEN, &OF_WOMEN[..]), (&GIVEN_MEN, &OF_MEN[..])];
    for (of_given, of_family) in readings {
        let is_woman = std::ptr::eq(of_given, &GIVEN_WOMEN);
        for case in 0..4 {
            for ending in of_given {
                let Some(first) = undone(given, case, ending) else { continue };
                let others: Option<Vec<String>> =
                    rest.iter().map(|word| of_family.iter().find_map(|ending| undone(word, case, ending))).collect();
                let Some(others) = others else { continue };
                let known = is_listed(WOMEN, &crate::normal::lowercase(&first));
                // Two endings tell enough, or a woman who is known.
                let may_be_both = !is_woman && case < 2;
                if (is_woman == known && (!may_be_both || is_man(&first))) || (is_woman && case != 2) {
                    return (!is_nominative()).then(|| [vec![first], others].concat());
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::nominative;

    #[test]
    fn names_are_put_into_the_nominative() {
        const CASES: [(&str, &str); 25] = [
            ("Олега Чемезова", "Олег Чемезов"),
            ("Олегу Чемезову", "Олег Чемезов"),
            ("Олегом Чемезовым", "Олег Чемезов"),
            ("Олеге Чемезове", "Олег Чемезов"),
            ("Сергея Александровского", "Сергей Александровский"),
            ("Игоря Шувалова", "Игорь Шувалов"),
            ("Андреем Костиным", "Андрей Костин"),
            ("Рустама Минниханова", "Рустам Минниханов"),
            ("Ивана Петровича Сидорова", "Иван Петрович Сидоров"),
            ("Томаса Брелина", "Томас Брелин"),
            ("Ольгу Чемезову", "Ольга Чемезова"),
            ("Ольги Чемезовой", "Ольга Чемезова"),
            ("Марии Захаровой", "Мария Захарова"),
            ("Марию Захарову", "Мария Захарова"),
            ("Татьяной Голиковой", "Татьяна Голикова"),
            ("Анны Сергеевны Поповой", "Анна Сергеевна Попова"),
            // In the nominative, or not to be told.
            ("Ольга Чемезова", ""),
            ("Олег Чемезов", ""),
            ("Никита Михалков", ""),
            ("Марина Ситникова", ""),
            ("Зарема Мусаева", ""),
            ("Джо Байден", ""),
            ("Эммануэль Макрон", ""),
            ("Си Цзиньпин", ""),
            ("Урсула фон", ""),
        ];
        for (words, wanted) in CASES {
            let found = nominative(&words.split(' ').collect::<Vec<_>>(), |name| name != "Зарем");
            assert_eq!(found.map(|found| found.join(" ")).unwrap_or_default(), wanted, "{words}");
        }
    }
}
