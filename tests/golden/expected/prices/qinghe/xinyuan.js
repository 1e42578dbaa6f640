(self.linliPrices=self.linliPrices||{})["qinghe/xinyuan"]={"of":{},"tables":[]}
