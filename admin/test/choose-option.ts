import { waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

const shown = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option'

/** Opens a select as soon as it may be opened, and takes the option of this name. */
export const chooseOption = async (user: UserEvent, field: HTMLElement, name: string) => {
  await waitFor(() => expect(field).toBeEnabled())
  await user.click(field)
  const option = await waitFor(() => {
    const found = [...document.querySelectorAll(shown)].filter((one) => one.getAttribute('title') === name).at(-1)
    if (!found) throw new Error(`no option ${name}`)
    return found
  })
  await user.click(option)
}
