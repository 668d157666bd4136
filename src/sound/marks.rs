//! Latin letters with marks, taken apart: each as a letter of the alphabet and the mark that changes
//! its sound in some language. From the canonical decompositions of UnicodeData.txt; letters that
//! have none (`ø`, `đ`, `ł`) by their look.
//!
//! Marks are written as capitals: V caron, A acute, C circumflex, M macron, U diaeresis, T tilde,
//! K cedilla or comma, O ogonek, D dot, B breve, H horn, R ring, S stroke. A letter with several keeps
//! one; those that change no sound (grave, hook, dot below) are dropped.

/// Pairs of letter and mark for U+00C0 to U+024F; `.` for none.
const EXTENDED: &str = "\
    a.aAaCaTaUaRaUcKe.eAeCeUi.iAiCiUdSnTo.oAoCoToU..oSu.uAuCuUyAtSs.a.aAaCaTaUaRaUcKe.eAeCeUi.iAiCiU\
    dSnTo.oAoCoToU..oSu.uAuCuUyAtSyUaMaMaBaBaOaOcAcAcCcCcDcDcVcVdVdVdSdSeMeMeBeBeDeDeOeOeVeVgCgCgBgB\
    gDgDgKgKhChChShSiTiTiMiMiBiBiOiOi.y.y.y.jCjCkKkKk.lAlAlKlKlVlVl.l.lSlSnAnAnKnKnVnV..n.n.oMoMoBoB\
    oUoUoUoUrArArKrKrVrVsAsAsCsCsKsKsVsVtKtKtVtVt.t.uTuTuMuMuBuBuRuRuUuUuOuOwCwCyCyCyUzAzAzDzDzVzVs.\
    b.b.........o.....d.d.......aUaUe.f.f.........i.k.k.............oHoH....p.p...................uH\
    uH....y.y.z.z.zVz.z.....................zVzVzVl.l.l.n.n.n.aVaViViVoVoVuVuVuUuUuUuUuVuVuUuUaUaUaU\
    aDaDaUaUg.g.gVgVkVkVoOoOoOoOzVzVjVz.z.z.gAgA....n.n.aRaRaUaUoSoSa.a.a.a.e.e.e.e.i.i.i.i.o.o.o.o.\
    r.r.r.r.u.u.u.u.sKsKtKtK....hVhV............aDaDeKeKoUoUoMoMoDoDoDoDyMyM........................\
    ......b.........................";

/// The same for U+1E00 to U+1EFF.
const ADDITIONAL: &str = "\
    a.a.bDbDb.b.b.b.cKcKdDdDd.d.d.d.dKdKd.d.eMeMeMeMe.e.e.e.eKeKfDfDgMgMhDhDh.h.hUhUhKhKh.h.i.i.iUiU\
    kAkAk.k.k.k.l.l.lMlMl.l.l.l.mAmAmDmDm.m.nDnDn.n.n.n.n.n.oToToUoUoMoMoMoMpApApDpDrDrDr.r.rMrMr.r.\
    sDsDs.s.sDsDsVsVsDsDtDtDt.t.t.t.t.t.u.u.u.u.u.u.uTuTuUuUvTvTv.v.w.w.wAwAwUwUwDwDw.w.xDxDxUxUyDyD\
    zCzCz.z.z.z.h.tUwRyRa.sD....s...a.a.a.a.aCaCaCaCaCaCaCaCaCaCaBaBaBaBaBaBaBaBaBaBe.e.e.e.eTeTeCeC\
    eCeCeCeCeCeCeCeCi.i.i.i.o.o.o.o.oCoCoCoCoCoCoCoCoCoCoHoHoHoHoHoHoHoHoHoHu.u.u.u.uHuHuHuHuHuHuHuH\
    uHuHy.y.y.y.y.y.yTyT............";

/// A letter's base and mark, each 0 where there is none.
pub fn taken_apart(letter: char) -> (u8, u8) {
    let pair = |table: &str, at: u32| {
        let pair = table.as_bytes().get(2 * at as usize..2 * at as usize + 2).unwrap_or(b"..");
        let known = |byte: u8| if byte == b'.' { 0 } else { byte };
        (known(pair[0]), known(pair[1]))
    };
    match letter {
        'a'..='z' => (letter as u8, 0),
        'A'..='Z' => (letter.to_ascii_lowercase() as u8, 0),
        '\u{c0}'..='\u{24f}' => pair(EXTENDED, letter as u32 - 0xC0),
        '\u{1e00}'..='\u{1eff}' => pair(ADDITIONAL, letter as u32 - 0x1E00),
        'ə' => (b'a', b'U'),
        _ => (0, 0),
    }
}

/// The mark that a combining character is, 0 for one that changes no sound.
pub fn mark(combining: char) -> u8 {
    match combining {
        '\u{301}' => b'A',
        '\u{302}' => b'C',
        '\u{303}' => b'T',
        '\u{304}' => b'M',
        '\u{306}' => b'B',
        '\u{307}' => b'D',
        '\u{308}' | '\u{30b}' => b'U',
        '\u{30a}' => b'R',
        '\u{30c}' => b'V',
        '\u{31b}' => b'H',
        '\u{326}' | '\u{327}' => b'K',
        '\u{328}' => b'O',
        _ => 0,
    }
}

/// Which of a letter's marks is kept: the first of these.
pub const PRECEDENCE: &[u8] = b"HVKSOUBDCMTRA";
