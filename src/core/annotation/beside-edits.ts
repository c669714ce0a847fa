import { unreachable } from '../outcome'
import { addComment, removeComment, rewordComment, type Comment, type Wording } from './comments'
import type { Reading, Rejection } from './reading'
import { reject, restore } from './rejections'
import { layAside, takeUp, type Aside } from './set-aside'
import { settle, unsettle, type Settlement } from './settlement'

/** An edit of what stands beside tags and links. Each comes with the one that takes it back. */
export type BesideEdit =
  | { readonly type: 'reject'; readonly rejection: Rejection }
  | { readonly type: 'restore'; readonly rejection: Rejection }
  | { readonly type: 'settle'; readonly settlement: Settlement }
  | { readonly type: 'unsettle'; readonly settlement: Settlement }
  | { readonly type: 'comment'; readonly comment: Comment }
  | { readonly type: 'uncomment'; readonly comment: Comment }
  | { readonly type: 'reword'; readonly id: string; readonly from: Wording; readonly to: Wording }
  /** Takes an annotation without a place from those that were set aside, or lays it back there. */
  | ({ readonly type: 'take-up' } & Aside)
  | ({ readonly type: 'lay-aside' } & Aside)

/** What stands in an edit beside its type is the same for both. */
const opposite = {
  reject: 'restore',
  restore: 'reject',
  settle: 'unsettle',
  unsettle: 'settle',
  comment: 'uncomment',
  uncomment: 'comment',
  reword: 'reword',
  'take-up': 'lay-aside',
  'lay-aside': 'take-up'
} as const satisfies Record<BesideEdit['type'], BesideEdit['type']>

export function isBeside(edit: { readonly type: string }): edit is BesideEdit {
  return Object.hasOwn(opposite, edit.type)
}

/** @throws Error when the edit does not fit the reading. */
export function applyBeside(reading: Reading, edit: BesideEdit): Reading {
  switch (edit.type) {
    case 'reject':
      return reject(reading, edit.rejection)
    case 'restore':
      return restore(reading, edit.rejection)
    case 'settle':
      return settle(reading, edit.settlement)
    case 'unsettle':
      return unsettle(reading, edit.settlement)
    case 'comment':
      return addComment(reading, edit.comment)
    case 'uncomment':
      return removeComment(reading, edit.comment.id)
    case 'reword':
      return rewordComment(reading, edit.id, edit.to)
    case 'take-up':
      return takeUp(reading, edit)
    case 'lay-aside':
      return layAside(reading, edit)
    default:
      return unreachable(edit)
  }
}

export function inverseBeside(edit: BesideEdit): BesideEdit {
  if (edit.type === 'reword') return { ...edit, from: edit.to, to: edit.from }
  // The types differ, and what stands beside them is the same.
  return { ...edit, type: opposite[edit.type] } as BesideEdit
}
