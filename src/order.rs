//! Sorting, for all kinds of lists by one piece of code: the standard library's makes a copy of itself for
//! each kind, which took a tenth of the program.

use std::cmp::Ordering;

/// Sorts a list; equals stay in their order.
///
/// ```
/// let mut words = vec!["три", "два", "один"];
/// khabar::order::sort(&mut words, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["три", "два", "один"]);
/// ```
pub fn sort<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(list.len(), &|a, b| compare(&list[a as usize], &list[b as usize]));
    each(swaps, &mut |a, b| list.swap(a, b));
}

/// Sorts a list by a key of each.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort(list, |a, b| key(a).cmp(&key(b)));
}

#[inline(never)]
fn each(swaps: Vec<(u32, u32)>, swap: &mut dyn FnMut(usize, usize)) {
    for (a, b) in swaps {
        swap(a as usize, b as usize);
    }
}

/// What must change places, one after the other, so that so many things stand in their order.
#[inline(never)]
fn swaps(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<(u32, u32)> {
    // For each place, where what belongs there stands.
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by(|a, b| compare(*a, *b));
    let mut swaps = Vec::new();
    for start in 0..count {
        // Round the circle of places that take from each other; it ends where it began, and is then in order.
        let mut place = start;
        while order[place] as usize != start {
            let from = order[place];
            swaps.push((place as u32, from));
            order[place] = place as u32;
            place = from as usize;
        }
        order[place] = place as u32;
    }
    swaps
}

#[cfg(test)]
mod tests {
    #[test]
    fn any_order_is_put_right_and_equals_stay() {
        // All lists of six digits from 0 to 2.
        for mut code in 0..729 {
            let mut list = Vec::new();
            for place in 0..6 {
                list.push((code % 3, place));
                code /= 3;
            }
            let mut wanted = list.clone();
            wanted.sort();
            super::sort_by_key(&mut list, |(digit, _)| *digit);
            assert_eq!(list, wanted);
        }
    }
}
