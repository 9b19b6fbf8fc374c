import type { CaseStudyView } from '../../src/library/views.ts';

const emptyCase: Pick<
  CaseStudyView['caseStudy'],
  'context' | 'segments' | 'providers' | 'enablers' | 'barriers' | 'maturity' | 'contributors' | 'review'
> = {
  context: [],
  segments: [],
  providers: [],
  enablers: [],
  barriers: [],
  maturity: [],
  contributors: ['Test'],
  review: { state: 'draft', checked: '2026-11-21' },
};

const card = (id: string, title: string, place: string): CaseStudyView['card'] => ({
  id,
  kind: 'place',
  title,
  place,
  country: 'England',
  region: null,
  status: 'active',
  summary: '',
  population: null,
  years: null,
  focusGroups: [],
  interventions: [],
  metrics: 0,
  sources: 0,
  effects: {},
  bestCertainty: null,
});

/** One place in full and four with little in them. Made up for tests. */
export const cases: CaseStudyView[] = [
  {
    card: card('alder', 'Alder: one team for each ward', 'Alder'),
    caseStudy: {
      ...emptyCase,
      id: 'alder',
      kind: 'place',
      title: 'Alder: one team for each ward',
      place: { name: 'Alder', country: 'England', region: 'North' },
      summary: 'Every ward got one team of nurses and social workers.',
      status: 'merged',
      timeline: [
        { year: 2014, event: 'Teams start', source: { id: 'ash-2016', locator: 'p. 4' } },
        { year: 2018, event: 'Teams merge with the trust', source: { id: 'birch-web', locator: 'footnote' } },
      ],
      population: {
        value: 136_264,
        qualifier: 'about',
        year: 2016,
        describes: 'Residents',
        source: { id: 'ash-2016', locator: 'p. 2' },
        caveats: ['Students are counted where their parents live.'],
      },
      scale: [
        {
          label: 'Teams',
          value: 12,
          unit: 'teams',
          status: 'observed',
          source: { id: 'ash-2016', locator: 'p. 3' },
          caveats: [],
        },
      ],
      costs: [
        {
          label: 'Set-up grant',
          value: 900_000,
          currency: 'GBP',
          status: 'planned',
          period: '2014/15',
          source: { id: 'ash-2016', locator: 'p. 6' },
          caveats: ['Never accounted for.'],
        },
      ],
      focusGroups: ['older-people'],
      integrationTypes: [],
      careSettings: [],
      interventions: ['care-planning'],
      paymentModels: [],
      story: { title: 'Mr Rowan', source: { id: 'ash-2016', locator: 'p. 8' } },
      sections: {
        overview: 'Text.',
        story: 'Mr Rowan lives alone.\n\n- He has one number to ring.',
        later: `The teams merged [birch-web, footnote\nof the page].\n\n${'Long words follow here. '.repeat(40)}\n\nMore that is not quoted.`,
      },
    },
    metrics: [],
    sources: [],
    terms: {
      'focus-groups/older-people': { id: 'older-people', label: 'Older people', definition: 'd', synonyms: [] },
      'interventions/care-planning': { id: 'care-planning', label: 'Care planning', definition: 'd', synonyms: [] },
    },
  },
  ...(['birch', 'cedar', 'elder', 'hazel'] as const).map((id): CaseStudyView => {
    const title = id === 'birch' ? 'Birch Valley' : `${id[0]?.toUpperCase()}${id.slice(1)}`;
    return {
      card: card(id, title, title),
      caseStudy: {
        ...emptyCase,
        id,
        kind: 'programme',
        title,
        place: { name: title, country: 'England' },
        summary: `A programme in ${title}.`,
        status: 'active',
        timeline: [],
        scale: [],
        costs: [],
        focusGroups: [],
        integrationTypes: [],
        careSettings: [],
        interventions: [],
        paymentModels: [],
        sections: { overview: 'Text.' },
      },
      metrics: [],
      sources: [],
      terms: {},
    };
  }),
];
