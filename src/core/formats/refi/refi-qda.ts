import { lostByOthers, type Format } from '../format'
import { readProject } from './read'
import { projectWriter } from './write'

/**
 * A project of REFI-QDA, the bridge to MAXQDA, ATLAS.ti, NVivo and QualCoder: the texts with LF line
 * ends, and a selection for each tag, coded with its label. Positions count code points.
 *
 * @see https://www.qdasoftware.org/refi-qda-standard/
 */
export const refiQda: Format = {
  id: 'refi-qda',
  extension: 'qdpx',
  mediaType: 'application/zip',
  layout: 'zip',
  offsetUnit: 'codepoint',
  loses: [...lostByOthers, 'state', 'ids', 'attributes', 'link-ids', 'link-attributes', 'rest'],
  textOptional: false,
  writer: projectWriter,
  read: (files) => readProject(files)
}
