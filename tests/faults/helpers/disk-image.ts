import { spawnSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type FileSystem = 'ext4' | 'xfs'

/** A disk of its own in a file, whose power can be cut. */
export type DiskImage = {
  readonly folder: string
  mount(): void
  unmount(): void
  /**
   * Stops the file system at once and for good, without writing its journal: whatever it has not
   * put on the disk by then is gone, as when the power goes. It can be unmounted and mounted again.
   */
  cut(): void
}

/** Why no disk of this kind can be made here; null where it can. */
export function whyNoDisk(kind: FileSystem): string | null {
  if (process.platform !== 'linux') return 'loop mounts are for Linux'
  if (process.getuid?.() !== 0) return 'only root may mount'
  if (!runs(`mkfs.${kind}`, ['-V'])) return `mkfs.${kind} is not installed`
  return runs('perl', ['-e', '1']) ? null : 'perl is not installed'
}

export function makeDisk(kind: FileSystem, place: string): DiskImage {
  const image = join(place, `${kind}.image`)
  const folder = join(place, kind)
  writeFileSync(image, '')
  truncateSync(image, 512 * 1024 * 1024)
  mkdirSync(folder, { recursive: true })
  must(`mkfs.${kind}`, [kind === 'ext4' ? '-F' : '-f', '-q', image])
  return {
    folder,
    mount: () => must('mount', ['-o', 'loop', image, folder]),
    unmount: () => must('umount', [folder]),
    cut: () => must('perl', ['-e', goingDown, folder])
  }
}

/** FS_IOC_SHUTDOWN with the flag that leaves the journal unwritten; the same for ext4 and XFS. */
const goingDown =
  'open(F, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl(F, 0x8004587d, $how) or die $!'

function must(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
