import { Copy } from 'lucide-react';
import { useState } from 'react';
import { findShellCommands } from '../../catalog/shell-commands';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Buttons that copy the commands for a terminal that `children` contains; nothing for a text without any. */
export function CopyCommands({ children }: { children: string }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [copied, setCopied] = useState(false);
  const commands = findShellCommands(children);
  if (commands.length === 0) return null;
  return (
    <span className="copy-commands">
      {commands.map((command) => (
        <button
          key={command}
          type="button"
          className="link"
          onClick={async () => setCopied((await send({ type: 'copy-command', command })).ok)}
        >
          <Copy aria-hidden="true" size={14} /> {text('copy-command', { command })}
        </button>
      ))}
      <span role="status" className="quiet">
        {copied && text('share.copied')}
      </span>
    </span>
  );
}
