/** Brings the first thing to mend into sight, once it has been drawn; old pages stay in the document. */
export const showFirstError = () =>
  void setTimeout(() => {
    const page = [...document.querySelectorAll('.taro_page')].at(-1)
    page?.querySelector('.field__error, .cell__error, .finding--block')?.scrollIntoView({ block: 'center' })
  }, 100)
