import { Component, type ReactNode } from 'react'
import { stringsOf } from '../strings/use-strings'
import styles from './App.module.css'

type BoundaryProps = { readonly children: ReactNode }

/** Where a fault of ours in the window ends: with words and a way on, not with an empty page. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const { broken } = stringsOf(document.documentElement.lang === 'en' ? 'en' : 'ar')
    return (
      <main className={styles['broken']} role="alert">
        <h1>{broken.title}</h1>
        <p>{broken.text}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {broken.again}
        </button>
      </main>
    )
  }
}
