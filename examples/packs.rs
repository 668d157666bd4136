//! Writes every language pack into a folder: `cargo run --example packs -- FOLDER`.

use std::{env, fs, path::PathBuf, process::ExitCode};

use khabar::language::{LANGUAGES, compile, compile_names};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: packs FOLDER");
        return ExitCode::FAILURE;
    };
    for language in LANGUAGES {
        let files = [("txt", Some(compile(language))), ("names.txt", compile_names(language))];
        for (ending, pack) in files.into_iter().filter_map(|(ending, pack)| Some((ending, pack?))) {
            let file = folder.join(format!("{}.{ending}", language.code));
            if let Err(error) = fs::write(&file, pack) {
                eprintln!("{}: {error}", file.display());
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
