type Wanted = { accept: string; many: boolean; camera?: boolean }

/** The browser's own file chooser; none where the person changes their mind. */
export const chooseFiles = ({ accept, many, camera }: Wanted) =>
  new Promise<File[]>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = many
    if (camera) input.setAttribute('capture', 'environment')
    input.style.display = 'none'
    const finish = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    document.body.append(input)
    input.click()
  })
