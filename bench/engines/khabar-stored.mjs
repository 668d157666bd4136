// A saved collection holds the articles too, which other engines' indexes do not: this passes over them
// (`src/collection/storage.rs` has the format).

/** @param {Uint8Array} saved @returns {Uint8Array} */
export function behindTheArticles(saved) {
  // The sign's line, the format, the checksum.
  let at = saved.indexOf(10) + 1 + 4 + 8;
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = saved[at++];
      value += (byte & 0x7F) * 2 ** shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  };
  const row = () => {
    // The length is read first: it moves the place too.
    const length = number();
    at += length;
  };
  row();
  row();
  for (let languages = number(); languages > 0; languages--) row();
  at++;
  for (let articles = number(); articles > 0; articles--) {
    row();
    row();
    for (let field = 0; field < 5; field++) if (saved[at++]) row();
  }
  return saved.subarray(at);
}
