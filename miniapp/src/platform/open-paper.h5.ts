/** A browser shows a PDF by itself. */
export const openPaper = async (url: string) => void window.open(url, '_blank', 'noopener')
