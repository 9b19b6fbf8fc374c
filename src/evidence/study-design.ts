/** GRADE's four levels, lowest first. */
export const certaintyLevels = ['very-low', 'low', 'moderate', 'high'] as const;
export type Certainty = (typeof certaintyLevels)[number];

export const certaintyLabels: Record<Certainty, string> = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  'very-low': 'Very low',
};

/** GRADE's levels in our words. Source: BMC Medicine 2012;10:33, table 1. */
export const certaintyMeans: Record<Certainty, string> = {
  high: 'The true effect very probably lies close to the figure.',
  moderate: 'The true effect probably lies close to the figure, but could be substantially different.',
  low: 'The true effect may well be substantially different from the figure.',
  'very-low': 'The true effect is likely to be substantially different from the figure.',
};

interface StudyDesignFacts {
  label: string;
  /** Where GRADE starts before any judgement is recorded. */
  startingCertainty: Certainty;
  /** Maryland Scientific Methods Scale as the design usually earns it; `null` where the scale does not apply. */
  marylandLevel: 0 | 1 | 2 | 3 | 4 | 5 | null;
  /** What the design can and cannot show, in plain words. */
  limits: string;
}

/** How a result was obtained. Order: most to least able to show that the programme caused the change. */
export const studyDesigns = {
  'systematic-review': {
    label: 'Systematic review',
    startingCertainty: 'high',
    marylandLevel: null,
    limits: 'Gathers every study it can find; only as good as those studies, and may pool unlike programmes.',
  },
  randomised: {
    label: 'Randomised trial',
    startingCertainty: 'high',
    marylandLevel: 5,
    limits: 'Chance decides who gets the service, so other causes even out; may not carry over to routine use.',
  },
  'quasi-experimental': {
    label: 'Quasi-experimental',
    startingCertainty: 'low',
    marylandLevel: 4,
    limits:
      'Uses a chance-like difference between groups, such as a cut-off; rests on that difference being unrelated to outcome.',
  },
  'controlled-before-after': {
    label: 'Controlled before–after',
    startingCertainty: 'low',
    marylandLevel: 3,
    limits: 'Compares change with a similar group that did not get the service; unmeasured differences can remain.',
  },
  'interrupted-time-series': {
    label: 'Interrupted time series',
    startingCertainty: 'low',
    marylandLevel: 2,
    limits: 'Looks for a break in a trend; something else that happened at the same time would look the same.',
  },
  'uncontrolled-before-after': {
    label: 'Before–after, no control',
    startingCertainty: 'low',
    marylandLevel: 1,
    limits: 'Says what changed, not why: people chosen at their worst usually improve anyway.',
  },
  'cross-sectional': {
    label: 'Cross-sectional comparison',
    startingCertainty: 'low',
    marylandLevel: 1,
    limits: 'Compares places or groups at one time; they may always have differed.',
  },
  'self-reported': {
    label: 'Self-reported',
    startingCertainty: 'very-low',
    marylandLevel: 0,
    limits: 'The programme, or someone who speaks for it, says so; how it was measured is not shown.',
  },
  modelled: {
    label: 'Modelled',
    startingCertainty: 'very-low',
    marylandLevel: 0,
    limits: 'Calculated from assumptions. Nobody observed it.',
  },
  qualitative: {
    label: 'Qualitative',
    startingCertainty: 'low',
    marylandLevel: 0,
    limits: 'Interviews and observation: explains how and why, does not estimate how much.',
  },
} as const satisfies Record<string, StudyDesignFacts>;

export type StudyDesign = keyof typeof studyDesigns;
