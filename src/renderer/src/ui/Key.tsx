import styles from './Key.module.css'

/** The cap of a key with what is printed on it: the Latin legend and the Arabic one. */
export function Key({ legends }: { readonly legends: readonly string[] }) {
  return (
    <kbd className={styles['key']} dir="ltr">
      {legends.map((legend) => (
        <bdi key={legend}>{legend}</bdi>
      ))}
    </kbd>
  )
}
