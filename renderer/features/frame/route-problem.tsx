import { Link, useRouteError } from 'react-router';
import { EmptyState } from '../../components/notice/notice.tsx';

/** A screen that failed, or an address that leads nowhere. The rest of the window keeps working. */
export function RouteProblem() {
  const error = useRouteError();
  return (
    <EmptyState
      title={error ? 'This screen failed' : 'There is nothing at this address'}
      actions={<Link to="/">Go to the library</Link>}
    >
      {error ? (
        <p>{error instanceof Error ? error.message : 'The address cannot be shown'}. Your work is saved.</p>
      ) : (
        <p>It may have been renamed or removed.</p>
      )}
    </EmptyState>
  );
}
