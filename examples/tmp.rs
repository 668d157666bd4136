fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let d = khabar::detect(&t);
        println!("== {f} {} {:.2} spans {}", d.language, d.confidence, d.spans.len());
        for v in khabar::values(&t, None) {
            println!("  {:8} {:<30} {:?} {} {}", v.kind, v.text, v.value, v.rule, v.assumptions.len());
        }
    }
}
