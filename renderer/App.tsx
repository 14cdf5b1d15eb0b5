import { Detail } from './detail/Detail';
import { HeadphonesList } from './list/HeadphonesList';
import { Announcer } from './parts/Announcer';

/** The window: the list on the left, what was chosen on the right. */
export function App() {
  return (
    <div className="panes">
      <HeadphonesList />
      <Detail />
      <Announcer />
    </div>
  );
}
