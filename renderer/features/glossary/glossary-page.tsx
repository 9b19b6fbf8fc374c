import { Page } from '../../components/page/page.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';

export function GlossaryPage() {
  return (
    <Page title="Glossary" width="reading">
      <ReferenceNav />
    </Page>
  );
}
