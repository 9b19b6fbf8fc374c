import { createHashRouter, type LazyRouteFunction, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Frame } from './features/frame/frame.tsx';
import { RouteProblem } from './features/frame/route-problem.tsx';
import { LibraryPage } from './features/library/library-page.tsx';

type Page = LazyRouteFunction<RouteObject>;

// The library is what a start shows. The code of the other screens is read when they are opened, or just before.
const pages = {
  caseStudy: async () => ({ Component: (await import('./features/case-study/case-study-page.tsx')).CaseStudyPage }),
  explore: async () => ({ Component: (await import('./features/explore/explore-page.tsx')).ExplorePage }),
  compare: async () => ({ Component: (await import('./features/compare/compare-page.tsx')).ComparePage }),
  saved: async () => ({ Component: (await import('./features/saved/saved-page.tsx')).SavedPage }),
  packs: async () => ({ Component: (await import('./features/packs/packs-page.tsx')).PacksPage }),
  packEditor: async () => ({ Component: (await import('./features/packs/pack-editor-page.tsx')).PackEditorPage }),
  sources: async () => ({ Component: (await import('./features/sources/sources-page.tsx')).SourcesPage }),
  source: async () => ({ Component: (await import('./features/sources/source-page.tsx')).SourcePage }),
  glossary: async () => ({ Component: (await import('./features/glossary/glossary-page.tsx')).GlossaryPage }),
  method: async () => ({ Component: (await import('./features/method/method-page.tsx')).MethodPage }),
  overview: async () => ({ Component: (await import('./features/overview/overview-page.tsx')).OverviewPage }),
  guide: async () => ({ Component: (await import('./features/guide/guide-page.tsx')).GuidePage }),
  settings: async () => ({ Component: (await import('./features/settings/settings-page.tsx')).SettingsPage }),
  about: async () => ({ Component: (await import('./features/about/about-page.tsx')).AboutPage }),
} satisfies Record<string, Page>;

const router = createHashRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <RouteProblem />,
    // Nothing while the code of the screen that was left open last is read: a few milliseconds.
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [
          { index: true, element: <LibraryPage /> },
          { path: 'cases/:caseId', lazy: pages.caseStudy },
          { path: 'outcomes/:view?', lazy: pages.explore },
          { path: 'compare', lazy: pages.compare },
          { path: 'saved/:collectionId?', lazy: pages.saved },
          { path: 'packs', lazy: pages.packs },
          { path: 'packs/:packId', lazy: pages.packEditor },
          { path: 'sources', lazy: pages.sources },
          { path: 'sources/:sourceId', lazy: pages.source },
          { path: 'glossary', lazy: pages.glossary },
          { path: 'method', lazy: pages.method },
          { path: 'overview', lazy: pages.overview },
          { path: 'guide/:chapter?', lazy: pages.guide },
          { path: 'settings', lazy: pages.settings },
          { path: 'about', lazy: pages.about },
          { path: '*', element: <RouteProblem /> },
        ],
      },
    ],
  },
]);

/** Reads the code of the other screens while nothing else is to do, so that the first visit waits for nothing. */
function readAhead(): void {
  for (const page of Object.values(pages)) void page();
}
requestIdleCallback(readAhead, { timeout: 5_000 });

export const App = () => <RouterProvider router={router} />;
