const fewestLetters = 4

/** Whether a text has words in it at all: signs alone, or one letter over and over, are for a person to look at. */
export const saysSomething = (text: string) => new Set(text.normalize('NFKC').match(/\p{L}/gu)).size >= fewestLetters
