import type { PropsWithChildren } from 'react'
import './ui/base.scss'

export const App = ({ children }: PropsWithChildren) => children

export default App
