/** A point with a name of its own; `midline` points have no side. */
export interface NamedPoint {
  readonly name: string
  readonly midline?: true
}

/** Extra points in common use (reference §6.1). Anmian has no number in the lists. */
export const extraPoints: Readonly<Record<string, NamedPoint>> = {
  'EX-HN1': { name: 'Sishencong', midline: true },
  'EX-HN3': { name: 'Yintang', midline: true },
  'EX-HN4': { name: 'Yuyao' },
  'EX-HN5': { name: 'Taiyang' },
  'EX-HN15': { name: 'Jingbailao' },
  'EX-HN-ANMIAN': { name: 'Anmian' },
  'EX-B1': { name: 'Dingchuan' },
  'EX-B2': { name: 'Jiaji' },
  'EX-B7': { name: 'Yaoyan' },
  'EX-B8': { name: 'Shiqizhui', midline: true },
  'EX-CA1': { name: 'Zigong' },
  'EX-UE7': { name: 'Yaotongdian' },
  'EX-UE8': { name: 'Wailaogong (Luozhen)' },
  'EX-UE9': { name: 'Baxie' },
  'EX-UE11': { name: 'Shixuan' },
  'EX-LE2': { name: 'Heding' },
  'EX-LE4': { name: 'Neixiyan' },
  'EX-LE5': { name: 'Xiyan' },
  'EX-LE6': { name: 'Dannang' },
  'EX-LE7': { name: 'Lanwei' },
  'EX-LE10': { name: 'Bafeng' },
}

/** Codes under which an extra point is also written; GV29 is Yintang in newer national lists. */
export const pointAliases: Readonly<Record<string, string>> = { GV29: 'EX-HN3' }

/** The zones of the ear. */
export const auricularZones = {
  HX: 'helix',
  SF: 'scapha',
  AH: 'antihelix',
  TF: 'triangular fossa',
  TG: 'tragus',
  AT: 'antitragus',
  CO: 'concha',
  LO: 'lobe',
} as const

/** Ear points the reference names; TF4 Shenmen is not HT7 Shenmen. */
export const auricularPoints: Readonly<Record<string, NamedPoint>> = {
  TF4: { name: 'Shenmen' },
  AH6A: { name: 'Sympathetic' },
  CO15: { name: 'Heart' },
  AT3: { name: 'Occiput' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`LO${number}`, { name: `Lobe ${number}` }]),
  ),
}

/** Body points the source protocol names. */
export const meridianPointNames: Readonly<Record<string, string>> = {
  HT7: 'Shenmen',
  SP6: 'Sanyinjiao',
  KI3: 'Taixi',
}
