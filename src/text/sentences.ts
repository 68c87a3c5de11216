/** The first letter as it begins a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter as it stands within one; for words that no name begins. */
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
