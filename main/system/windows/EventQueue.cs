using System.Collections.Generic;
public class EventQueue {
  readonly Queue<object> heard = new Queue<object>();
  public object Deferral;
  public void Enqueue(object sender, object args) { lock (heard) { if (heard.Count < 1024) heard.Enqueue(args); } }
  public void EnqueueDeferred(object sender, object args) {
    Deferral = args.GetType().GetMethod("GetDeferral").Invoke(args, null);
    Enqueue(sender, args);
  }
  public object Dequeue() { lock (heard) { return heard.Count == 0 ? null : heard.Dequeue(); } }
}
