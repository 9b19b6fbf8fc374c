import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AboutPage } from './features/about/about-page.tsx';
import { CaseStudyPage } from './features/case-study/case-study-page.tsx';
import { ComparePage } from './features/compare/compare-page.tsx';
import { ExplorePage } from './features/explore/explore-page.tsx';
import { Frame } from './features/frame/frame.tsx';
import { RouteProblem } from './features/frame/route-problem.tsx';
import { GlossaryPage } from './features/glossary/glossary-page.tsx';
import { GuidePage } from './features/guide/guide-page.tsx';
import { LibraryPage } from './features/library/library-page.tsx';
import { MethodPage } from './features/method/method-page.tsx';
import { OverviewPage } from './features/overview/overview-page.tsx';
import { PackEditorPage } from './features/packs/pack-editor-page.tsx';
import { PacksPage } from './features/packs/packs-page.tsx';
import { SavedPage } from './features/saved/saved-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { SourcePage } from './features/sources/source-page.tsx';
import { SourcesPage } from './features/sources/sources-page.tsx';

const router = createHashRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <RouteProblem />,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [
          { index: true, element: <LibraryPage /> },
          { path: 'cases/:caseId', element: <CaseStudyPage /> },
          { path: 'outcomes/:view?', element: <ExplorePage /> },
          { path: 'compare', element: <ComparePage /> },
          { path: 'saved/:collectionId?', element: <SavedPage /> },
          { path: 'packs', element: <PacksPage /> },
          { path: 'packs/:packId', element: <PackEditorPage /> },
          { path: 'sources', element: <SourcesPage /> },
          { path: 'sources/:sourceId', element: <SourcePage /> },
          { path: 'glossary', element: <GlossaryPage /> },
          { path: 'method', element: <MethodPage /> },
          { path: 'overview', element: <OverviewPage /> },
          { path: 'guide/:chapter?', element: <GuidePage /> },
          { path: 'settings', element: <SettingsPage /> },
          { path: 'about', element: <AboutPage /> },
          { path: '*', element: <RouteProblem /> },
        ],
      },
    ],
  },
]);

export const App = () => <RouterProvider router={router} />;
