/** Texts of questions, their paragraphs and the search. */
export const answers = {
  'answer.two-devices': 'Can they connect to two devices at once?',
  'answer.two-devices.yes': 'Yes. The {model} can connect to two devices at once.',
  'answer.two-devices.no': 'No. The {model} connects to one device at a time. It remembers several and switches between them.',
  'answer.two-devices.general':
    'Some models can, but no source confirms it for this one. In Sony’s app, look for “Connect to 2 devices simultaneously”. If it isn’t there, they connect to one device at a time.',
  'answer.how-many': 'How many devices do they remember?',
  'answer.how-many.known': 'The {model} remembers {count, plural, one {# device} other {# devices}}.',
  'answer.how-many.unknown': 'No source gives a number for this model. Articles say 8 to 10; Sony’s help guide for one model says 8.',
  'answer.how-many.full': 'When the memory is full, a new device replaces the oldest one. Nothing has to be erased first.',
  'answer.pin': 'What is the PIN or passkey?',
  'answer.pin.known': 'For the {model}, it’s {passkey}. Most devices don’t ask for it.',
  'answer.pin.general':
    'If you’re asked for one, try 0000. Sony’s help guides for other models give this code. None of them mentions 1234, which some articles suggest. Most devices don’t ask.',
  'answer.hold-how-long': 'How long do I hold the button for pairing mode?',
  'answer.hold-how-long.known':
    '{model}: hold {controls} for {seconds, plural, one {# second} other {# seconds}}, or until Earshot detects pairing mode.',
  'answer.hold-how-long.no-seconds':
    '{model}: hold {controls}. No source says how long, so hold until the light flashes or Earshot detects pairing mode.',
  'answer.hold-how-long.unknown':
    'It depends on the model, and no source says how long for this one. Hold until the light flashes or Earshot detects pairing mode.',
  'answer.light-meaning': 'What do the lights mean?',
  'answer.light-meaning.unknown':
    'Earshot has no information about the lights on this model. Sony’s help guide may explain them. On the models we know about, a flashing blue light means pairing mode.',
  'answer.how-long-pairing': 'How long does pairing take?',
  'answer.how-long-pairing.general': 'From a few seconds to a minute. The name can take up to a minute to appear in the list.',
  'answer.how-long-pairing.window': 'Pairing mode ends after a few minutes: about five, on models whose help guide says so.',
  'answer.need-the-app': 'Do I need Sony’s app?',
  'answer.need-the-app.general':
    'Not for pairing or listening. You need it for firmware updates, the two-device setting and sound settings.',
  'answer.need-the-app.which': 'Sony’s app for the {model}: {app}.',
  'answer.which-device': 'Which device are they connected to?',
  'answer.which-device.general':
    'The list on the left shows whether it’s this computer. Otherwise, check Sony’s app or the Bluetooth settings on each device. When turned on, they connect to the last device first.',
  'answer.stay-paired': 'How do I disconnect without losing the pairing?',
  'answer.stay-paired.general': 'Disconnect them in the Bluetooth settings, or turn them off. They stay paired until you remove them.',
  'answer.no-bluetooth-device': 'Can I use them with a device that has no Bluetooth?',
  'answer.no-bluetooth-device.general': 'Yes, with a Bluetooth audio transmitter, or with a headphone cable if they have a jack for one.',
  'answer.reset-erases': 'What does a reset erase?',
  'answer.reset-erases.two':
    'Sony has two kinds of reset. A reset keeps pairings and settings. A factory reset, which Sony calls “initialize”, erases both. Neither changes how many devices they can remember.',
  'answer.reset-erases.outside': 'Music services, playlists and accounts are on your phone and aren’t affected.',
  'answer.selling': 'What should I do before I sell them or give them away?',
  'answer.selling.erase': 'First, do a factory reset. It removes all pairings and settings, so don’t pair them again afterwards.',
  'answer.selling.no-erase':
    'We don’t know how to factory-reset this model. Removing it from your own devices is enough: the new owner just pairs it again.',
  'answer.selling.remove':
    'Then remove them from this computer, from each phone, and in Sony’s app. Devices they’re still paired with may reconnect.',
  'answer.selling.new-owner': 'The new owner can then pair them like new headphones.',
  'answer.reset-without-case': 'Can earbuds be reset without the case?',
  'answer.reset-without-case.unknown':
    'No source says how to reset this model. The only official earbud procedure we found, for the LinkBuds UC, needs the case.',
  'answer.reset-without-case.guide': 'See the guide for this model.',
  'answer.hold-longer': 'Does it help to hold the power button for a very long time?',
  'answer.hold-longer.general':
    'Sony doesn’t describe this, either as a fix or as a risk. On some models, a long hold together with a second button triggers a factory reset. Follow the guide for your model.',
  'answer.noise-cancelling-after-reset': 'Noise canceling seems weaker after a reset. Is that normal?',
  'answer.noise-cancelling-after-reset.general':
    'A factory reset restores the default sound settings. Set noise canceling again in Sony’s app or with its button. Nothing from Sony says that it needs days to “learn”.',
  'answer.touch-controls': 'The touch controls don’t respond. What can I do?',
  'answer.touch-controls.general':
    'Clean and dry the surface, restart the headphones, and check for a firmware update in Sony’s app. If that doesn’t help, try a reset.',
  'answer.codecs': 'Which audio codecs (LDAC, aptX, AAC) do they support?',
  'answer.codecs.known': 'The {model} supports {codecs}.',
  'answer.codecs.unknown': 'No source lists the codecs for this model.',
  'answer.codecs.computer':
    'It also depends on the computer: Windows and macOS don’t support LDAC; Linux does if the sound system was built with it.',
  'answer.codecs.setting':
    'A setting on the headphones decides too. With “Priority on stable connection” in Sony’s app they offer SBC only; “Priority on sound quality” brings the others back.',
  'answer.codecs.two-devices':
    'While two devices are connected at once, some models turn LDAC off. You can turn off the two-device setting in Sony’s app.',
  'answer.le-name': 'What is the entry that starts with LE_?',
  'answer.le-name.general':
    'It’s the same headphones over Bluetooth Low Energy. Sony’s phone app uses that entry, and it doesn’t carry sound. Choose the name without LE_.',
  'answer.firmware-update': 'How do I update the firmware?',
  'answer.firmware-update.general': 'Use Sony’s app. For most models, it’s a phone app.',
  'answer.equalizer': 'How do I change the equalizer?',
  'answer.equalizer.general': 'Earshot doesn’t change the equalizer. Sony’s app on a phone does, on models that have one.',
  'answer.noise-canceling': 'How do I turn noise canceling on or off?',
  'answer.noise-canceling.general':
    'Earshot doesn’t control noise canceling. Use the button or touch control on the headphones, or Sony’s app on a phone.',
  'answer.rename': 'Can I rename the headphones?',
  'answer.rename.general':
    'In Earshot’s list, yes: open the headphones and choose “Add a nickname”. Earshot doesn’t change the name that the headphones send. In your computer’s Bluetooth settings, you may be able to choose a name that only that computer shows.',

  'help.results': '{count, plural, =0 {Nothing found. Try other words.} one {# result} other {# results}}',
  'help.connect': 'Pair and connect',
  'help.symptoms': 'Something isn’t working',
  'tabs.label': 'About these headphones',
  'tabs.fix': 'Fix a problem',
  'tabs.guides': 'Guides',
  'tabs.reset': 'Reset',
  'tabs.about': 'About this model',
  'help.more-symptoms': 'More problems',
  'help.answers': 'Questions',
  'help.open-guide': 'Guide: {guide}',
  'help.next': 'See also',

  'about.unofficial': 'Earshot isn’t made by Sony. Product names belong to their owners.',
  'about.version': 'Version {version}',
  'about.project': 'Earshot’s project page',
  'about.fast-pair':
    'Fast Pair model IDs are from “model_ids.csv” of the WhisperPair research by KU Leuven COSIC, license CC BY 4.0 (creativecommons.org/licenses/by/4.0). Changes: only Sony’s rows are used, mapped to model names.',
  'about.facts': 'Facts about models come from Sony’s help guides and third parties. Each one shows its source.',
  'about.libraries': 'Made with Electron, noble, React, zustand and other open-source software.',
  'about.licences':
    'Earshot is free software under the MIT license. The Inter font is licensed under the SIL Open Font License, and the Lucide icons under the ISC license.',
} as const;
