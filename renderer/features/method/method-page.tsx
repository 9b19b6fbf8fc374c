import { Page } from '../../components/page/page.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';

export function MethodPage() {
  return (
    <Page title="Method" width="reading">
      <ReferenceNav />
    </Page>
  );
}
