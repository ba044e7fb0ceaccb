import { Navigate, Outlet, useLocation } from 'react-router';
import { Skeleton } from '../components/Skeleton.tsx';
import { signInAddress, useViewer } from '../people/index.ts';

/** Around the pages that are about a person. */
export function RequireSignIn() {
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (viewer) return <Outlet />;
  if (viewer === null) return <Navigate to={signInAddress(pathname + search)} replace />;
  return (
    <div className="page">
      <Skeleton lines={6} />
    </div>
  );
}
