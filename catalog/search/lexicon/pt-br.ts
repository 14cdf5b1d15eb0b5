import type { Lexicon } from './lexicon';

/** Brazilian Portuguese words of the concepts, without accents, because many people leave them out. */
export const ptBR: Lexicon = {
  withoutAccents: true,
  concepts: {
    microphone:
      'microfone*, mic, mics, micro, gravacao, gravar, grava, dispositivo entrada, entrada de audio, entrada de som, minha voz, dispositivo comunicacao, comando de voz, ditado',
    sound:
      'som, sons, audio*, musica*, podcast*, spotify, deezer, youtube, silencio, mudo, muda, mudos, escut* nada, ouco nada, ouvir nada, escutar, barulho nenhum',
    output:
      'saida*, dispositivo reproducao, dispositivo de audio, dispositivos de audio, configuracoes de som, configuracoes de audio, mixer, fonte de audio, como fone, como alto falante, dispositivo de som, placa de som',
    speakers:
      'alto falante*, altofalante*, autofalante*, auto falante*, caixa de som, caixinha*, caixas de som, sai no notebook, sai do notebook, sai pelo notebook, saindo no notebook, saindo do notebook, saindo pelo pc, sai no pc, sai do pc, saindo no pc, sai do computador, som do notebook',
    side: 'um lado, so lado, dos lados, lado esquerdo, lado direito, cada lado, outro lado, um ouvido, so ouvido, uma orelha, fone esquerdo, fone direito, esquerd*, direito, direita, um fone, so fone, outro fone, cada fone, um dos fones, metade, l, r',
    call: 'chamada*, ligacao, ligacoes, call, calls, teams, zoom, discord, reuniao, reunioes, meet, skype, webex, slack, whatsapp, zap, facetime, videochamada*, videoconferencia*, conferencia*, conversa, telefonema*, voip, chat de voz, chat de jogo*, voice chat, colega*, telefone',
    battery: 'bateria*, pilha*, carga',
    level:
      'porcentagem*, percentual, nivel*, niveis, indicador*, por cento, mostra bateria, ver bateria, aparece bateria, quanto de bateria',
    charging: 'carregamento*, carregador*, carregando, carregar, recarreg*',
    power: 'energia, desliga, desligam, desligar, desligou, desligando, desligado, apaga, apagou, liga e desliga, power',
    light: 'luz, luzes, luzinha*, led, leds, pisca, piscam, piscando, piscar, piscou, acende*, azul, vermelh*, verde, laranja, branca',
    button: 'botao, botoes, tecla*, aperta*, apertar, pressiona*, segurar, segura, seguro, segurando',
    touch: 'touch*, toque, toques, gesto*, sensor*, desliz*, painel, encostar, tocar no fone',
    volume: 'volume*, altura do som',
    list: 'lista*, configuracoes bluetooth, adicionar dispositivo, dispositivos disponiveis, dispositivos proximos, busca*, visivel, procura*, escane*',
    pairing: 'parea*, parei*, emparelh*, repare*, sincroniz*, vincul*, desempare*',
    mode: 'modo pareamento, modo de pareamento, modo emparelhamento, modo de emparelhamento, modo parear, modo pairing, modo descoberta, modo de descoberta, entra em pareamento, entrar em pareamento, modo de sincronizacao',
    connection: 'conexao, conexoes, ligacao bluetooth, sinal',
    phone:
      'celular*, telefone, telefones, smartphone*, iphone*, android, galaxy, pixel, tablet*, ipad*, samsung, xiaomi, motorola, aparelho celular',
    computer:
      'computador*, notebook*, note, laptop*, pc, pcs, mac, macbook*, windows, linux, ubuntu, mint, fedora, debian, desktop, imac, macos',
    other:
      'outro dispositivo, outros dispositivos, outro aparelho, outros aparelhos, outro celular, outro notebook, outro pc, outro computador, segundo dispositivo, segundo celular, segundo aparelho, segundo pc, segundo notebook, novo celular, celular novo, notebook novo, pc novo, novo notebook, um segundo, dispositivo novo, novo dispositivo, terceiro',
    stranger:
      'ultimo dispositivo, ultimo aparelho, ultimo celular, antigo celular, celular antigo, celular velho, notebook antigo, notebook velho, pc antigo, anterior, dispositivo antigo, vizinh*, esposa, marido, namorad*, filho, filha, filhos, irmao, irma, mae, pai, alguem, familia, celular da, celular do',
    both: 'dois dispositivos, 2 dispositivos, dois aparelhos, 2 aparelhos, mais de um dispositivo, mais de um aparelho, varios dispositivos, multiplos dispositivos, multipoint*, multi point*, multiponto*, multi ponto*, mesmo tempo, simultane*, notebook e celular, celular e notebook, pc e celular, celular e pc, celular e computador, computador e celular, conexao dupla, dois celulares, 2 celulares, dois pcs, dois notebooks, nos dois',
    console: 'console*, ps5, ps4, playstation, play 5, xbox, nintendo, switch, videogame*, series x, series s, video game',
    tv: 'tv, tvs, televis*, bravia, apple tv, chromecast, fire stick, firestick, roku, projetor, smart tv',
    cable:
      'cabo*, com fio, fio, p2, aviao, voo, esteira, aparelho de som, som antigo, transmissor*, sem bluetooth, nao tem bluetooth, auxiliar, aux',
    code: 'pin, codigo*, senha*, chave de acesso, 0000, 1234, autenticacao, passkey',
    profile:
      'hands free, handsfree, viva voz, vivavoz, hfp, hsp, a2dp, perfil*, mono, estereo, stereo, modo headset, modo chamada, modo de chamada, so chamadas, so para chamadas, so ligacao, so para ligacao, apenas chamadas, como headset, modo ligacao',
    le: 'le_*, ble, low energy, entrada le, duplicad*, duas vezes, dois nomes, duas entradas, mesmo nome, le audio nome',
    video: 'video*, filme*, serie, series netflix, netflix, boca, labia*, imagem, jogo*, jogar, jogando, youtube, twitch, videos',
    update: 'atualiz*, update*, driver*, kernel, nova versao, ultima versao, upgrade*',
    reset: 'reset*, redefin*, hard reset, reinicializ*, formatar, zerar, restaur*',
    factory: 'fabrica, inicializ*, hard reset, padrao de fabrica, apagar tudo, do zero, zerar, formatar, limpar tudo',
    sale: 'vend*, doar, doacao, dar de presente, presentear, usado, usados, segunda mao, novo dono, antigo dono, olx, mercado livre, enjoei, dar para, passar para frente, passar adiante',
    codec: 'codec*, ldac, aptx, aac, sbc, lc3, hi res, hires, bitrate, lossless, taxa de bits, alta resolucao',
    'le-audio': 'le audio, auracast, bluetooth le audio',
    firmware:
      'firmware*, atualizar fone, atualizar o fone, atualizar os fones, atualizar meu fone, atualizacao do fone, versao do software, software do fone',
    app: 'app, apps, aplicativo*, sound connect, headphones connect',
    case: 'case, cases, estojo*, caixinha*, caixa de carregamento, capinha, base',
    memory:
      'memoria, lembr*, memoriz*, dispositivos salvos, dispositivos pareados, aparelhos pareados, quantos dispositivos, quantos aparelhos, salvo',
    dongle: 'dongle*, transceptor*, adaptador usb, pendrive, receptor usb, 2 4 ghz, usb do fone, plugue usb',
    resume:
      'suspen*, hibern*, reinici*, religar, reboot*, boot, ao ligar, inicializacao, dormir, acord*, toda manha, todo dia, tampa, dia seguinte, ligar o pc, ligo o pc, ligo o notebook, ligar o notebook, ligar o computador, ligo o computador, fazer login, logar, sessao, bloquear tela',
    removal: 'remocao, desempare*, desparea*, desparei*, fantasma*, entrada antiga, entradas antigas, desvincul*',
    disconnecting:
      'como desconectar, como desconecto, para desconectar, nao consigo desconectar, nao desconecta, desconectar sem, liberar, libera o fone, soltar, ainda conectado, continua conectado, continuam conectados, tenho que desconectar, preciso desconectar',
    worn: 'tiro, tirar, tiro da orelha, tirar da orelha, tiro fone, tirei, coloco, colocar na orelha, orelha*, ouvido, cabeca, usando fone, ajeit*, mexo a cabeca',
    speech: 'falo, falar, fala, falando, converso, conversar, canto, cantar, cantando, tosse, tossir, tusso, speak to chat',
    'noise-canceling':
      'cancelamento ruido, cancelamento de ruido, cancelador*, anc, nc, som ambiente, modo ambiente, transparencia, reducao de ruido, noise cancel*, barulho do vento',
    equalizer: 'equaliz*, eq, grave, graves, agudo, agudos, clear bass, dsee, mais grave',
    name: 'renome*, mudar nome, mudar o nome, trocar nome, trocar o nome, alterar nome, alterar o nome, apelido, nome do fone, nome do dispositivo, outro nome',
    missing:
      'sumiu, sumiram, some, desaparec*, ausente, mudo, muda, mudos, silencio, invisivel, lugar nenhum, cinza, apagad*, nao sai, nao toca nada, nada sai, sem som, sem audio, perdeu som, calado, nenhum som, nenhum audio, nao existe, faltando',
    cannot:
      'impossivel, recus*, erro, erros, falha ao, falha na, falhou, falha de conexao, indisponivel, rejeit*, timeout, tempo esgotado, nao consigo, nao consegue*, nao da para, nao da pra, nao permite, cancela, negad*, sem sucesso, nao vai',
    drops:
      'cai, caem, caindo, caiu, queda, quedas, desconecta, desconectam, desconectando, desconectou, desconexao, desconexoes, perde conexao, perde a conexao, perdendo conexao, perda de conexao, perda conexao, perda de sinal, perde sinal, perde o sinal, instavel, intermitente, desliga sozinho, desligam sozinhos, desligando, desliga do nada, a cada minuto*, a cada segundo*, poucos minutos, poucos segundos, toda hora, o tempo todo, do nada desconecta, conecta e desconecta, conectando e desconectando, loop, oscila*, reconecta sozinho, fica desconectando, sem motivo',
    wrong:
      'em vez, ao inves, inves de, dispositivo errado, aparelho errado, errado, rouba, roubando, puxa, pega o fone, pula para, pulando para, pula pro, pulando pro, vai pro celular, volta pro celular, muda pro celular, passa pro celular, vai para outro, vai para o celular, prioridade, prioriza, prefere, conecta no celular, conecta ao celular, conecta primeiro, conecta sozinho no, conecta sempre no, sempre conecta no, preso no, gruda*, tenho que desconectar celular, continua saindo, no lugar',
    bad: 'ruim, ruins, pessim*, horriv*, terriv*, pior, piora, pioram, piorou, abafad*, metalic*, robo*, robotic*, baixa qualidade, qualidade, debaixo agua, embaixo agua, fundo do poco, lata, latinha, parece telefone, som de telefone, como telefone, radio*, lixo, mono, eco, degrad*, estranho som, caixao, distorcido microfone, cai a qualidade, perde qualidade, oco, inaudivel, fica feio, bosta, tosco',
    choppy:
      'trava, travam, travando, travadas, travadinha*, picot*, engasg*, gaguej*, cort*, chia*, chiad*, estal*, ruido, ruidos, barulho*, interfer*, distor*, pulando, pula musica, falhando, falhas audio, falhas no audio, falhas som, falhas no som, falha o som, falha o audio, audio falha*, som falha*, musica falha*, arranhad*, crepit*, zumbi*, robotica musica, soluc*, entrecort*, microcort*, lag na musica, delay picotado, interromp*',
    quiet:
      'baixo, baixa, baixos, baixinho, muito baixo, volume baixo, som baixo, mal escuto, mal ouco, quase nao escuto, quase nao ouco, fraco, nao fica alto, nao aumenta, pouco volume, alto o suficiente, alto suficiente, maximo e baixo',
    jumps:
      'muito alto, alto demais, do nada alto, no maximo, volta ao maximo, vai ao maximo, vai pro maximo, vai para o maximo, volta pro maximo, volume muda, muda de volume, volume sozinho, estoura*, ensurdec*, aumenta sozinho, abaixa sozinho, diminui sozinho, sobe sozinho, pula volume, volume pula, volume reseta, volume absoluto, altissimo, nao sincroniza volume',
    late: 'atras*, delay*, latencia*, lag, lagado, lagando, lags, dessincron*, sincronia, sincroniz* audio, sincroniz* som, descompass*, adiantad*, fora de sincronia, fora de sync, meio segundo, um segundo depois, boca nao, nao bate, nao acompanha, depois da imagem',
    drains:
      'descarreg*, acaba rapido, acaba muito rapido, acaba logo, dura pouco, dura so, nao dura, duram pouco, nao segura carga, nao segura, vicia*, bateria fraca, bateria baixa, sem bateria, viciad*, horas, hora de bateria, autonomia, gasta*, consum*, minutos de bateria',
    dead: 'mort*, morreu, pifou, pifad*, queim*, brick*, brickou, congel*, travado, travada, travou, travei, nao responde, nao reage, nada acontece, sem reacao, sem sinal de vida, sinal de vida, parou de funcionar, parou do nada, nao liga, nao ligam, nao quer ligar, defunto, nao da sinal, deu pau, bugou',
    stops:
      'pausa, pausam, pausando, para sozinh*, para a musica, musica para, param sozinh*, para de tocar, parou de tocar, sozinh* quando, interrompe, cala quando, pausa quando',
    asks: 'pede, pedem, pedindo, pediu, solicita*, exige*, quer um codigo, digitar, inserir, requer, informar codigo',
    vanishes:
      'some, sumiu, sumiram, desaparece*, para de piscar, parou de piscar, muito rapido, muito cedo, rapido demais, expira, expirou, esgot*, antes de eu, antes que eu, nao da tempo, acaba antes, termina*, sai do modo',
    full: 'cheia, cheio, lotad*, limite*, muitos dispositivos, muitos aparelhos, demais dispositivos, numero maximo, nao cabe',
    manual:
      'toda vez, todas as vezes, sempre que, cada vez, manual*, na mao, todo dia, toda manha, de novo sempre, novamente sempre, de novo toda, novamente toda, repare*, parear de novo, pareia de novo, emparelhar de novo, parear novamente, emparelhar novamente, conectar de novo, reconectar na mao, tenho que conectar, tenho que clicar, apagar e, excluir e, remover e, esquecer e',
    auto: 'automatic*, sozinho, sozinha, sozinhos, auto, autoconnect, reconect*, por conta propria, lembra, salvo',
    broken: 'quebr*, emperr*, travado botao, botao travado, danific*, solto, frouxo, afund*, estrag*, defeito, botao duro',
    how: 'como faco, como faz*, como conect*, como pare*, como emparelh*, como us*, como coloc*, como lig*, como deslig*, como ativ*, como desativ*, como atualiz*, como reset*, como redefin*, como mud*, como troc*, como altern*, como remov*, como apag*, como configur*, como sab*, como entr*, como restaur*, como renome*, como desconect*, como vend*, como aument*, como funcion*, como eu, onde, posso, da para, da pra, tem como, e possivel, quero conect*, quero us*, quero pare*, quero emparelh*, quero troc*, quero mud*, quero deslig*, queria, gostaria, passo a passo, tutorial, usar com, conectar na, conectar com, ligar na, parear com, configurar, jeito de, usar fone*, usar os fones, o que faco, ensina*, usar no, usar na',
    long: 'quanto tempo, quantos segundos, quantos minutos, demora, duracao, segundos segurar, tempo leva',
    which:
      'qual dispositivo, qual aparelho, quem esta conectado, onde esta conectado, em que esta conectado, a qual, em qual aparelho, em qual dispositivo, conectado em que',
    many: 'quantos dispositivos, quantos aparelhos, quantos pareamentos, muitos dispositivos, numero de dispositivos, varias baterias',
    need: 'preciso do app, preciso app, precisa do app, necessario, obrigatorio, sem app, sem o app, sem aplicativo, sem o aplicativo, sem celular, tenho que instalar, precisa instalar, preciso instalar',
    meaning:
      'significa*, quer dizer, o que e, por que a luz, porque a luz, luz vermelha, vermelho piscando, piscando vermelho, vermelha fixa, o que quer',
    new: 'fone novo, fones novos, headset novo, primeira vez, acabei de comprar, comprei, recem comprad*, da caixa, primeiro uso, comecar a usar, configuracao inicial, novinho',
    switching:
      'trocar, troco, alternar, alterno, mudar de dispositivo, mudar de aparelho, mudar do celular, mudar do notebook, mudar do pc, passar do, passar para, transfer*, trocar entre, trocar do, vai e volta',
  },
  verbs: {
    hear: 'ouco, ouvir, ouve, ouvem, ouvindo, escut*, ouvi, audivel',
    'hear-me':
      'me ouve*, me escuta*, me ouvir, me escutar, ouve minha, escuta minha, minha voz, ouvem minha, me ouvindo, me escutando, entende* o que, capta, pega minha voz, reconhece minha voz',
    appear:
      'aparec*, encontr*, acha, acham, achar, acho, achou, detect*, detet*, localiz*, enxerga*, ve, veem, vejo, ver, mostra*, exibe*, reconhec*, descobr*, visivel, lista, listado, disponivel, identific*, surge, consta, oferece',
    connect: 'conect*, reconect*, conexao, liga no, comunic*',
    pair: 'parea*, parei*, emparelh*, repare*, sincroniz*, vincul*',
    charge: 'carrega, carregam, carregar, carregando, carregou, recarreg*',
    'turn-on': 'liga, ligam, ligar, ligou, ligando, religa*, inicia, acorda',
    work: 'funcion*, da certo, pega, pegam, pegando, presta, prestam, usa, usar, uso, ativ*, entra, entrar, entram, faz, fazem, muda, mudar, selecion*, escolher, consigo, consegue*, conseguir, da para, permite, deixa, rola, aceita, aciona, aumenta, aumentar, obedece',
    react: 'respond*, reag*, reacao, acontece*, da sinal',
    shine: 'pisca, piscam, piscar, piscando, acende*, luz, luzes, luzinha, led, leds, brilha',
    remove: 'remov*, exclu*, apaga, apagar, apago, esquec*, delet*, desempare*, desparea*, desinstal*, tirar da lista',
    play: 'toca, tocam, tocar, tocando, reproduz*, reproduc*, sai, saem, sair, saindo, emite*, transmit*',
    unlink: 'desconectar, desconecto',
  },
  without: 'sem, nenhum, nenhuma, nada, ninguem, falta, faltando, zero, perdeu, perdi, sumiu, sumiram',
  not: 'nao, nunca, impossivel, falha ao, falha na, falhou, recus*, erro, erros, problema*, parou, pararam, param de, para de funcionar, deixou de, deixa de, deixam de, deixaram de, jamais, nem, dificil, nada, ninguem, sem conseguir, dificuldade*, tampouco',
  breaks:
    'mas, mais, porem, embora, quando, enquanto, ate, se, porque, pois, desde, apos, depois, antes, entao, e, mesmo, com, ou, so, assim, logo, ainda, exceto, apesar, contudo, ao, sempre, que',
  notAfterVerb: false,
};
