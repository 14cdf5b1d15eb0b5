import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useState } from 'react';
import { useText } from '../text';

/** The parts of a page about headphones, in order. */
export const PAGE_TABS = ['fix', 'guides', 'reset', 'about'] as const;

/** One of {@link PAGE_TABS}. */
export type PageTab = (typeof PAGE_TABS)[number];

/** Shows one part of the page at a time; `first` until the person chooses another. */
export function PageTabs({ first, panels }: { first: PageTab; panels: Readonly<Record<PageTab, ReactNode>> }) {
  const text = useText();
  const [chosen, setChosen] = useState<PageTab | null>(null);
  return (
    <Tabs.Root className="tabs" value={chosen ?? first} onValueChange={(value: PageTab) => setChosen(value)}>
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
