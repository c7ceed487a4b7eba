import '@testing-library/jest-dom'
import { cleanup, configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 8_000 })

afterEach(() => {
  cleanup()
  localStorage.clear()
})
