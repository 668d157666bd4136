// Khabar's ways of asking, the same in the worker and by promises.
export const settings = {
  exact: ['word', 'three', 'phrase', 'prefix'],
  'all layers': ['word', 'three', 'phrase', 'prefix', 'misspelt'],
};

const NONE = { fold: false, stem: false, value: false, romanised: false, meaning: false, sound: false, typo: false };

export function request({ kind, text }, setting, limit) {
  const query = kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `${text}*` : text;
  return setting === 'exact' ? { query, limit, expand: NONE } : { query, limit };
}
