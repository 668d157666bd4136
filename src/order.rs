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
pub fn sort<T: Clone>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = ranks(list.len(), &|a, b| compare(&list[a as usize], &list[b as usize]));
    *list = order.into_iter().map(|place| list[place as usize].clone()).collect();
}

/// Sorts a list by a key of each.
pub fn sort_by_key<T: Clone, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort(list, |a, b| key(a).cmp(&key(b)));
}

/// The places of so many things, in their order.
#[inline(never)]
fn ranks(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}
