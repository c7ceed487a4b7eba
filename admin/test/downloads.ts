/** The names of the files handed to the browser to keep, in the order they came. */
export const watchDownloads = () => {
  const names: string[] = []
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement) || !event.target.download) return
    event.preventDefault()
    names.push(event.target.download)
  }
  document.addEventListener('click', onClick)
  return { names, stop: () => document.removeEventListener('click', onClick) }
}
