//! What an answer looks like from outside: objects with named fields, lists, letters and numbers.
//!
//! Every answer tells its shape, and only shapes are handed to serde: what `derive(Serialize)` makes of each
//! struct was 16 kB of the program.

use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

/// A part of an answer.
#[derive(Debug)]
pub enum Shape<'a> {
    /// A field of this shape is left out.
    Nothing,
    /// Letters.
    Text(&'a str),
    /// A number from 0 on without a fraction.
    Whole(u64),
    /// Any number.
    Number(f64),
    /// Whether something is so.
    Flag(bool),
    /// Several of a kind.
    List(Vec<Shape<'a>>),
    /// Named fields.
    Object(Vec<(&'static str, Shape<'a>)>),
}

impl Shape<'_> {
    /// Left out where it is false, or an empty list.
    #[inline(never)]
    pub fn if_any(self) -> Self {
        match self {
            Shape::Flag(false) => Shape::Nothing,
            Shape::List(list) if list.is_empty() => Shape::Nothing,
            other => other,
        }
    }
}

impl Serialize for Shape<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Shape::Nothing => to.serialize_none(),
            Shape::Text(text) => to.serialize_str(text),
            Shape::Whole(number) => to.serialize_u64(*number),
            Shape::Number(number) => to.serialize_f64(*number),
            Shape::Flag(flag) => to.serialize_bool(*flag),
            Shape::List(list) => {
                let mut to = to.serialize_seq(Some(list.len()))?;
                for shape in list {
                    to.serialize_element(shape)?;
                }
                to.end()
            }
            Shape::Object(fields) => {
                let mut to = to.serialize_struct("", fields.len())?;
                for (name, shape) in fields {
                    if !matches!(shape, Shape::Nothing) {
                        to.serialize_field(name, shape)?;
                    }
                }
                to.end()
            }
        }
    }
}

/// What has a shape.
pub trait Shaped {
    /// How it looks from outside.
    fn shape(&self) -> Shape<'_>;
}

impl Shaped for String {
    fn shape(&self) -> Shape<'_> {
        Shape::Text(self)
    }
}

impl Shaped for &str {
    fn shape(&self) -> Shape<'_> {
        Shape::Text(self)
    }
}

impl Shaped for usize {
    fn shape(&self) -> Shape<'_> {
        Shape::Whole(*self as u64)
    }
}

impl Shaped for u32 {
    fn shape(&self) -> Shape<'_> {
        Shape::Whole(u64::from(*self))
    }
}

impl Shaped for f64 {
    fn shape(&self) -> Shape<'_> {
        Shape::Number(*self)
    }
}

impl Shaped for f32 {
    fn shape(&self) -> Shape<'_> {
        Shape::Number(f64::from(*self))
    }
}

impl Shaped for bool {
    fn shape(&self) -> Shape<'_> {
        Shape::Flag(*self)
    }
}

impl<T: Shaped> Shaped for Option<T> {
    fn shape(&self) -> Shape<'_> {
        self.as_ref().map_or(Shape::Nothing, T::shape)
    }
}

impl<T: Shaped> Shaped for [T] {
    fn shape(&self) -> Shape<'_> {
        let mut list = Vec::with_capacity(self.len());
        for one in self {
            list.push(one.shape());
        }
        Shape::List(list)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    fn shape(&self) -> Shape<'_> {
        self.as_slice().shape()
    }
}

/// Tells the shape of a struct: the name of each field outside, and the field; `if_any` behind it leaves out what is false, or
/// an empty list.
macro_rules! shape {
    ($name:ident { $($outside:literal: $field:ident $($if_any:ident)?),* $(,)? }) => {
        impl crate::shape::Shaped for $name {
            fn shape(&self) -> crate::shape::Shape<'_> {
                crate::shape::Shape::Object(vec![$(($outside, self.$field.shape()$(.$if_any())?)),*])
            }
        }
        crate::shape::serialize!($name);
    };
}

/// Serialises by the shape.
macro_rules! serialize {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                crate::shape::Shaped::shape(self).serialize(to)
            }
        }
    };
}

pub(crate) use {serialize, shape};
