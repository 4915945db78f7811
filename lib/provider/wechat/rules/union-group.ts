// The name by which apps of one owner share a person's `unionid`.

export const longestUnionGroup = 40;

/** Whether text can be one: 1 to 40 letters, digits, dots, hyphens and underscores. */
export function isUnionGroup(text: string): boolean {
  return /^[\p{L}\p{N}._-]+$/u.test(text) && [...text].length <= longestUnionGroup;
}
