import type { Citation } from '../../shared/citation.ts'

/** The sources the alert rules rest on, by the names of the clinical reference. */
export const alertCitations = {
  productRule: {
    id: 'alert_table',
    section: '§5',
    tag: 'P',
    text: 'Product rule of the alert table; the clinic’s own clinician approves it before use',
  },
  simon2013: {
    id: 'S30',
    section: '§5',
    tag: 'S',
    text: 'Simon 2013, Psychiatr Serv (ps.201200587): answers to PHQ-9 item 9 predict attempts (0.4 % to 4 % within a year)',
  },
  louzon2016: {
    id: 'S30',
    section: '§5',
    tag: 'S',
    text: 'Louzon 2016, VA (ps.201500149): hazard ratios 1.75, 2.15 and 2.85 by answer, yet 71.6 % of suicides had answered “not at all”',
  },
  phq9Bands: {
    id: 'S3',
    section: '§1.9',
    tag: 'S',
    text: 'PHQ-9 bands and the 5-point change threshold, as cited with the instrument',
  },
  changeThresholds: {
    id: 'change_thresholds',
    section: '§1.1',
    tag: 'R',
    text: 'Change thresholds of the instruments, each cited with its instrument; some were read second-hand',
  },
  cdc2022: {
    id: 'S11',
    section: '§2, §5',
    tag: 'S',
    text: 'CDC 2022 guideline, MMWR 71(RR-3), doi 10.15585/mmwr.rr7103a1, read through a structured extraction with page references',
  },
  cdc2016Legacy: {
    id: 'S10',
    section: '§0, §2',
    tag: 'S',
    text: '90 MME/day is the legacy tier of the CDC 2016 guideline; the 2022 guideline has no such threshold',
  },
  adverseEvents: {
    id: 'S33',
    section: '§6.4',
    tag: 'S',
    text: 'Families of adverse events: Zhang 2010 (PMC2995190), Xu 2013 (PMC3616356), Wu 2015 (ECAM 432467)',
  },
  adverseEventGrading: {
    id: 'grading',
    section: '§6.4',
    tag: 'P',
    text: 'Grading of adverse events 1 to 5, a product rule',
  },
  sleepRestriction: {
    id: 'S35',
    section: '§7.4',
    tag: 'R',
    text: 'Published variants of sleep restriction and their screening questions; partly second-hand',
  },
  generalKnowledge: {
    id: 'professional_knowledge',
    section: '§5',
    tag: 'K',
    text: 'General professional knowledge, not checked against a primary source; kept configurable',
  },
  atcPrefixes: {
    id: 'atc_prefixes',
    section: '§5',
    tag: 'K',
    text: 'Drug classes by ATC prefix, not checked against a primary source',
  },
  redFlagList: {
    id: 'red_flag_list',
    section: '§5',
    tag: 'K',
    text: 'Red-flag list: general professional knowledge, approved by the clinic’s clinician before use',
  },
  acupunctureCautions: {
    id: 'caution_screen',
    section: '§6.3',
    tag: 'K',
    text: 'Contraindication and caution screen for acupuncture: general professional knowledge',
  },
  alertFatigue: {
    id: 'S31',
    section: '§5',
    tag: 'S',
    text: 'Ancker 2017, BMC Med Inform Decis Mak (s12911-017-0430-8): repeats lower acceptance; role tailoring works best',
  },
  reassessmentSchedule: {
    id: 'window',
    section: '§4',
    tag: 'P',
    text: 'Reassessment windows (opens 7 days before, grace 7 days, closes 21 days after), defaults of the product',
  },
} as const satisfies Record<string, Citation>
