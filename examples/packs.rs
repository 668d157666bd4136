//! Writes every language pack into a folder: `cargo run --example packs -- FOLDER`.

use std::{env, fs, path::PathBuf, process::ExitCode};

use khabar::language::{LANGUAGES, compile, compile_entities, compile_names};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: packs FOLDER");
        return ExitCode::FAILURE;
    };
    let mut packs = vec![("entities.txt".to_owned(), compile_entities())];
    for language in LANGUAGES {
        packs.push((format!("{}.txt", language.code), compile(language)));
        if let Some([names, events]) = compile_names(language) {
            packs.push((format!("{}.names.txt", language.code), names));
            packs.push((format!("{}.events.txt", language.code), events));
        }
    }
    for (name, pack) in packs {
        let file = folder.join(name);
        if let Err(error) = fs::write(&file, pack) {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
