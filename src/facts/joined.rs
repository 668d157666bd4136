//! Things that are joined two by two, however long the chain.

/// Which of so many things are together (union–find).
pub(super) struct Joined(Vec<u32>);

impl Joined {
    /// All apart.
    pub(super) fn new(count: usize) -> Self {
        Self((0..count as u32).collect())
    }

    /// The least of those that one is together with.
    pub(super) fn first(&mut self, one: usize) -> usize {
        let mut at = one;
        while self.0[at] as usize != at {
            // Half the way for the next who asks.
            self.0[at] = self.0[self.0[at] as usize];
            at = self.0[at] as usize;
        }
        at
    }

    /// Whether two are together.
    pub(super) fn are(&mut self, a: usize, b: usize) -> bool {
        self.first(a) == self.first(b)
    }

    /// Puts two together.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.0[a.max(b)] = a.min(b) as u32;
    }

    /// Those that are together, also who is alone; each group and all in rising order.
    pub(super) fn groups(&mut self) -> Vec<Vec<usize>> {
        let mut place = vec![usize::MAX; self.0.len()];
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for one in 0..self.0.len() {
            let first = self.first(one);
            if place[first] == usize::MAX {
                place[first] = groups.len();
                groups.push(Vec::new());
            }
            groups[place[first]].push(one);
        }
        groups
    }
}
