import type { KeyCommand } from '../state/keys'

type RoomKeys = Extract<KeyCommand, `room-${string}`>

export const roomsEn = {
  label: 'What the window is used for',
  read: 'Read',
  review: 'Review',
  data: 'Data'
}

export const roomsAr: typeof roomsEn = {
  label: 'ما تُستعمل له النافذة',
  read: 'القراءة',
  review: 'المراجعة',
  data: 'البيانات'
}

export const roomKeysEn: Readonly<Record<RoomKeys, string>> = {
  'room-read': 'Read and tag',
  'room-review': 'Review colleagues’ annotations',
  'room-data': 'See the data'
}

export const roomKeysAr: Readonly<Record<RoomKeys, string>> = {
  'room-read': 'القراءة والوسم',
  'room-review': 'مراجعة تعليقات الزملاء',
  'room-data': 'عرض البيانات'
}
