//! Writes every language pack into a folder: `cargo run --example packs -- FOLDER`.

use std::{env, fs, path::PathBuf, process::ExitCode};

use khabar::language::{LANGUAGES, compile};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: packs FOLDER");
        return ExitCode::FAILURE;
    };
    for language in LANGUAGES {
        let file = folder.join(format!("{}.txt", language.code));
        if let Err(error) = fs::write(&file, compile(language)) {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
