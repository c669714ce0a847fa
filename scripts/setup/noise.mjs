/**
 * What Chromium writes on stderr on a healthy machine: it looks for a desktop, a graphics card
 * or a video driver, and does without.
 */
const noise = [
  /\b(bus|object_proxy)\.cc\(|org\.freedesktop\.DBus|Failed to connect to the bus/,
  /\b(gpu_process_host|gpu_init|viz_main_impl|gpu_channel_manager|command_buffer_proxy_impl)\.cc\b/,
  /\b(gl_surface_\w+|gl_display|gl_factory|angle_platform_impl|gl_utils|vulkan_\w+)\.cc\b/,
  /\b(shared_image_interface_proxy|one_copy_raster_buffer_provider)\.cc\b/,
  /\b(vaapi_\w+|sandbox_linux)\.cc\b/,
  /GetVSyncParametersIfAvailable|libva (error|info)|vaInitialize failed|MESA-LOADER|libEGL warning/,
  /Gtk-(WARNING|Message|CRITICAL)|Fontconfig (error|warning)|dconf-(WARNING|CRITICAL)/
]

/** Whether a line of stderr is one of Chromium's that mean nothing to anybody. */
export function isNoise(line) {
  return noise.some((pattern) => pattern.test(line))
}

/** Copies a stream line by line, without the noise and the blank lines right after it. */
export async function copyWithoutNoise(from, to) {
  let rest = ''
  let afterNoise = false
  const write = (line) => {
    const dropped = isNoise(line) || (afterNoise && line.trim() === '')
    if (!dropped) to.write(line)
    afterNoise = dropped
  }
  for await (const chunk of from.setEncoding('utf8')) {
    const lines = (rest + chunk).split(/(?<=\n)/)
    rest = lines.at(-1).endsWith('\n') ? '' : lines.pop()
    lines.forEach(write)
  }
  if (rest !== '') write(rest)
}
