import { app, BrowserWindow } from 'electron'

/** The bound of starting: an empty window as large as ours, which says when it has drawn. */
app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true }
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', () => process.stdout.write('drawn\n'))
  await window.loadURL(`data:text/html,${encodeURIComponent(page)}`)
})

// Two frames, as our own window waits before it says that it has drawn.
const page = `<!doctype html><title>empty</title><script>
  requestAnimationFrame(() => requestAnimationFrame(() => (document.title = 'drawn')))
</script>`
