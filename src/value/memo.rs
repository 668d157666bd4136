//! What was found at a place of a sentence, kept for the rules that ask again.

use std::cell::RefCell;

/// What stands at the last places that were asked about, by the last bits of the place: many rules ask about one.
pub struct Memo<T>(RefCell<[(usize, Option<T>); 4]>);

impl<T: Copy> Memo<T> {
    /// Nothing asked yet.
    pub fn new() -> Self {
        Self(RefCell::new([(usize::MAX, None); 4]))
    }

    /// What stands at a place; it is looked for where that is not known.
    pub fn get(&self, at: usize, find: &dyn Fn() -> Option<T>) -> Option<T> {
        let (known, found) = self.0.borrow()[at % 4];
        if known == at {
            return found;
        }
        let found = find();
        self.0.borrow_mut()[at % 4] = (at, found);
        found
    }
}
