import { Page } from '../../components/page/page.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';

export function OverviewPage() {
  return (
    <Page title="Overview" width="reading">
      <ReferenceNav />
    </Page>
  );
}
