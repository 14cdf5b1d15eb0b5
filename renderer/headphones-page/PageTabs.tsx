import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { PAGE_TABS, type PageTab } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows one part of the page at a time; `first` until the user chooses another. */
export function PageTabs({ first, panels }: { first: PageTab; panels: Readonly<Record<PageTab, ReactNode>> }) {
  const text = useText();
  const chosen = useEarshot((state) => state.place.tab);
  const chooseTab = useEarshot((state) => state.chooseTab);
  return (
    <Tabs.Root className="tabs" value={chosen ?? first} onValueChange={(value: PageTab) => chooseTab(value)}>
      <Tabs.List className="tab-list" aria-label={text('tabs.label')}>
        {PAGE_TABS.map((tab) => (
          <Tabs.Tab key={tab} value={tab} className="tab">
            {text(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {PAGE_TABS.map((tab) => (
        <Tabs.Panel key={tab} value={tab} className="tab-panel">
          {panels[tab]}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
