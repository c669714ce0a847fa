import { Menu } from 'electron'

/** No menu bar: the window has its own commands. macOS needs one for its editing keys and for quitting. */
export function setMenu(platform: NodeJS.Platform): void {
  if (platform !== 'darwin') return Menu.setApplicationMenu(null)
  const roles = ['appMenu', 'editMenu', 'windowMenu'] as const
  Menu.setApplicationMenu(Menu.buildFromTemplate(roles.map((role) => ({ role }))))
}
