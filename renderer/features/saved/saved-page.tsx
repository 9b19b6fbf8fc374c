import { useParams } from 'react-router';
import { Page } from '../../components/page/page.tsx';
import { CollectionList } from './collection-list.tsx';
import { CollectionPage } from './collection-page.tsx';
import { SearchList } from './search-list.tsx';

/** Saved searches and collections, or one of the collections. */
export function SavedPage() {
  const { collectionId } = useParams();
  if (collectionId !== undefined) return <CollectionPage key={collectionId} id={collectionId} />;
  return (
    <Page
      title="Saved"
      lead="A saved search stays live and says what is new since you last looked. A collection holds what you put into it, whatever the library becomes."
      width="reading"
    >
      <SearchList />
      <CollectionList />
    </Page>
  );
}
