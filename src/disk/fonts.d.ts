/** A font as a `data:` address, made by the bundler. */
declare module '*.woff2?inline' {
  const address: string
  export default address
}
